#include "thread/in_java.h"

#include "thread/java_visit.h"

#include <stddef.h>

static JavaVM *jvm;

void
gj_in_java_use(JavaVM *vm)
{
    __atomic_store_n(&jvm, vm, __ATOMIC_RELEASE);
}

int
gj_in_java(void)
{
    void *env = NULL;
    JavaVM *vm = __atomic_load_n(&jvm, __ATOMIC_ACQUIRE);
    if (gj_visit.depth > 0 || gj_visit.ours)
        return gj_visit.depth > 0;
    return vm && (*vm)->GetEnv(vm, &env, JNI_VERSION_10) == JNI_OK;
}
