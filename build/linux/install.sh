#!/bin/sh
# Puts the program into the menu of this user, from the folder in which it lies; --remove takes it
# out again. Data stay where they are, in ~/.local/share/PatuhJamsos.
set -eu
here=$(CDPATH='' cd -- "$(dirname -- "$0")" && pwd)
share=${XDG_DATA_HOME:-$HOME/.local/share}
entry=$share/applications/patuh-jamsos.desktop
icons=$share/icons/hicolor

if [ "${1:-}" = --remove ]; then
    rm -f "$entry" "$icons/256x256/apps/patuh-jamsos.png" "$icons/scalable/apps/patuh-jamsos.svg"
    echo "Sudah dikeluarkan dari menu. Hapus folder $here bila program tidak dipakai lagi."
    exit 0
fi
mkdir -p "$share/applications" "$icons/256x256/apps" "$icons/scalable/apps"
cp "$here/patuh-jamsos.png" "$icons/256x256/apps/"
cp "$here/patuh-jamsos.svg" "$icons/scalable/apps/"
# In a menu entry a command with blanks stands in quotation marks.
quoted=$(printf '%s' "\"$here/patuh-jamsos\"" | sed 's/[&|\\]/\\&/g')
sed "s|^Exec=.*|Exec=$quoted|" "$here/patuh-jamsos.desktop" > "$entry"
echo "Patuh Jamsos sekarang ada di menu aplikasi."
