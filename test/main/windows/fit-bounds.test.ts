import { expect, test } from 'vitest'
import { fitBounds, popoverBounds } from '../../../electron/main/windows/fit-bounds.ts'

const left = { x: 0, y: 25, width: 1000, height: 775 }
const right = { x: 1000, y: 0, width: 1920, height: 1080 }

test('bounds that fit stay', () => {
  const bounds = { x: 1200, y: 100, width: 800, height: 600 }
  expect(fitBounds(bounds, [left, right])).toEqual(bounds)
})

test('a window of a display that is gone comes back whole onto one that is there', () => {
  expect(fitBounds({ x: 1500, y: 300, width: 800, height: 600 }, [left])).toEqual({
    x: 200,
    y: 200,
    width: 800,
    height: 600,
  })
})

test('a window larger than the display shrinks to it', () => {
  expect(fitBounds({ x: -50, y: -50, width: 5000, height: 5000 }, [left])).toEqual(left)
})

test('a window across two displays goes to the one that has more of it', () => {
  expect(fitBounds({ x: 900, y: 100, width: 800, height: 600 }, [left, right]).x).toBe(1000)
})

test('without any display nothing is changed', () => {
  const bounds = { x: 5, y: 5, width: 5, height: 5 }
  expect(fitBounds(bounds, [])).toEqual(bounds)
})

const size = { width: 400, height: 600 }

test('the popover hangs below an icon at the top, centred on it', () => {
  expect(popoverBounds({ x: 500, y: 0, width: 24, height: 24 }, size, left)).toEqual({
    x: 312,
    y: 30,
    ...size,
  })
})

test('it stands above an icon at the bottom, and never leaves the work area', () => {
  const place = popoverBounds({ x: 980, y: 800, width: 24, height: 24 }, size, left)
  expect(place).toEqual({ x: 600, y: 194, ...size })
})
