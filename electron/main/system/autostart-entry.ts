/**
 * An XDG autostart file that runs `command`, quoted as the Desktop Entry Specification 1.5 asks ("The Exec key"):
 * each argument in double quotes, `"`, `` ` ``, `$` and `\` escaped in it, that again escaped as a string value,
 * and `%` doubled.
 */
export function autostartEntry(command: readonly string[]): string {
  const exec = command.map((part) => `"${part.replace(/["`$\\]/g, '\\$&').replaceAll('%', '%%')}"`).join(' ')
  return [
    '[Desktop Entry]',
    'Type=Application',
    'Name=Storeminder',
    'Comment=Mentions, reports and uptime of your site in one feed',
    `Exec=${exec.replaceAll('\\', '\\\\')}`,
    'Icon=storeminder',
    'Terminal=false',
    'X-GNOME-Autostart-enabled=true',
    '',
  ].join('\n')
}
