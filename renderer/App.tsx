import { Toasts } from './ui/Toasts.tsx'
import { useRoute } from './ui/use-route.ts'

/** The whole page: composes the features and knows which one is shown. */
export function App() {
  const route = useRoute()
  return (
    <>
      <p>{route.view}</p>
      <Toasts />
    </>
  )
}
