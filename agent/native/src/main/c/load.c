/* What happens when the JVM loads the library. */
#include "clocks.h"
#include "guard.h"
#include "jni.h"

__attribute__((visibility("default"))) jint JNI_OnLoad(void *vm, void *reserved);

/* Without the guard itself: it has another value when this returns. */
__attribute__((no_stack_protector)) jint JNI_OnLoad(void *vm, void *reserved)
{
    guard_init();
    clocks_init();
    return JNI_VERSION_10;
}
