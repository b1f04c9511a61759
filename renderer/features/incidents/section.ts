export { RoomSection, SectionQuiet } from './room/RoomSection.tsx'
