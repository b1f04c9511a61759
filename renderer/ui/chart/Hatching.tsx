import styles from './Hatching.module.css'

/** The slanted lines that stand for "not observed" in every picture: fill a shape with `url(#id)`. */
export function Hatching({ id }: { readonly id: string }) {
  return (
    <defs>
      <pattern id={id} width={6} height={6} patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
        <line className={styles.line} x1={0} x2={0} y1={0} y2={6} />
      </pattern>
    </defs>
  )
}
