import { expect, test } from 'vitest'
import { hostOf, isOurs } from '../../../../../renderer/features/item/report/our-pages.ts'

test('only pages of the web have a host to open', () => {
  expect(hostOf('https://www.blog.example/a')).toBe('blog.example')
  expect(hostOf('javascript:alert(1)')).toBeUndefined()
  expect(hostOf('the shop page')).toBeUndefined()
})

test('a page is ours on one of our sites and below it, never beside it', () => {
  const sites = ['http://www.blog.example/', 'shop.example:8080', '']
  expect(isOurs('https://blog.example/login', sites)).toBe(true)
  expect(isOurs('https://maps.blog.example/', sites)).toBe(true)
  expect(isOurs('http://shop.example:8080/x', sites)).toBe(true)
  expect(isOurs('https://blog.example.phish.example/login', sites)).toBe(false)
  expect(isOurs('https://notblog.example/', sites)).toBe(false)
  expect(isOurs('https://blog.example@phish.example/', sites)).toBe(false)
})
