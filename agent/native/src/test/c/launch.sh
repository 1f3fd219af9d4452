#!/bin/sh
# Starts commands by the launcher where there is no JVM to do it. One line for each check, exit status 1 if one fails.
#   launch.sh <launcher> [<emulator>...]
launcher=$(mktemp)
script=$(mktemp)
trap 'rm -f "$launcher" "$script"' EXIT
# The last 17 bytes are the program for a failure, and its words.
cat "$1" > "$launcher"
printf '/usr/bin/env\000env\000' >> "$launcher"
chmod +x "$launcher"
shift
failures=0

# What the launcher gets of a JVM: room for a failure, which the program for a failure (env) prints.
launch() {
    env -i "ROOM=this                                " $emulator "$launcher" "$@" 2>&1
}
emulator=$*

check() {
    if [ "$2" = "$3" ]; then
        echo "ok   $1"
    else
        echo "FAIL $1: '$2' instead of '$3'"
        failures=1
    fi
}

check "a command has its arguments" \
    "$(launch exec /bin/echo 0 17 echo 'a b' '')" "a b "
check "a step that fails is told to who asked" \
    "$(launch join /no/such/file exec /bin/echo 0 17 echo started)" "ROOM=this join 2"
check "so is a step that fails in a trial" \
    "$(launch try '' join /no/such/file exec /bin/echo 0 17 echo started)" "ROOM=this join 2"
check "a step that nobody knows is EINVAL" \
    "$(launch dance '' exec /bin/echo 0 17 echo started)" "ROOM=this dance 22"
check "a command that is not there is ENOENT" \
    "$(launch exec /no/such/file 0 17 file)" "ROOM=this exec 2"

echo 'echo "script $1"' > "$script"
chmod +x "$script"
check "a script without a first line is the shell's" \
    "$(launch exec "$script" 0 17 script 'a b')" "script a b"
printf '\1\0\2' > "$script"
check "what is neither program nor script is ENOEXEC" \
    "$(launch exec "$script" 0 17 script)" "ROOM=this exec 8"

if unshare --time true 2> /dev/null; then
    time=$(readlink /proc/self/ns/time)
    inside=$(launch time '' offsets 'boottime 864000 0
' enter '' exec /bin/readlink 0 17 readlink /proc/self/ns/time)
    case $inside in
        "ROOM=this enter 87") # EUSERS
            [ -n "$emulator" ]
            check "a time namespace is refused to several threads only, such as the emulator's" $? 0 ;;
        "$time" | '' | ROOM=*) check "a command is in a new time namespace" "$inside" "another than $time" ;;
        *) echo "ok   a command is in a new time namespace" ;;
    esac
else
    echo "SKIP a command is in a new time namespace: this user may make none here"
fi
exit $failures
