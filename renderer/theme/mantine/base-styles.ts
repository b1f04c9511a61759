// What the styles of Mantine's components build on, so it comes before them: they overrule one another by order alone.
import '@mantine/core/styles/global.layer.css'
import '@mantine/core/styles/UnstyledButton.layer.css'
