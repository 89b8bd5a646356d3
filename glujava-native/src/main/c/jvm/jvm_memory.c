#include "jvm/jvm_memory.h"

#include <jvmti.h>
#include <string.h>
#include <time.h>

static gj_jvm_memory_t now;
static uint64_t began; /* only read and written while Java stands still */

static uint64_t
clock_ns(void)
{
    struct timespec time;
    clock_gettime(CLOCK_MONOTONIC, &time);
    return time.tv_sec * 1000000000ull + time.tv_nsec;
}

static void JNICALL
begins(jvmtiEnv *jvmti)
{
    (void)jvmti;
    began = clock_ns();
}

static void JNICALL
ends(jvmtiEnv *jvmti)
{
    (void)jvmti;
    __atomic_fetch_add(&now.collecting_ns, clock_ns() - began, __ATOMIC_RELAXED);
    __atomic_fetch_add(&now.collections, 1, __ATOMIC_RELAXED);
}

void
gj_jvm_memory_follow(JavaVM *vm)
{
    const jvmtiEventCallbacks callbacks = {.GarbageCollectionStart = begins, .GarbageCollectionFinish = ends};
    const jvmtiCapabilities wanted = {.can_generate_garbage_collection_events = 1};
    void *found = NULL;
    if ((*vm)->GetEnv(vm, &found, JVMTI_VERSION_11) != JNI_OK)
        return;
    jvmtiEnv *jvmti = found;
    if ((*jvmti)->AddCapabilities(jvmti, &wanted) != JVMTI_ERROR_NONE)
        return;
    (*jvmti)->SetEventCallbacks(jvmti, &callbacks, sizeof(callbacks));
    (*jvmti)->SetEventNotificationMode(jvmti, JVMTI_ENABLE, JVMTI_EVENT_GARBAGE_COLLECTION_START, NULL);
    (*jvmti)->SetEventNotificationMode(jvmti, JVMTI_ENABLE, JVMTI_EVENT_GARBAGE_COLLECTION_FINISH, NULL);
}

void
gj_jvm_memory_report(uint64_t used, uint64_t committed, uint64_t most)
{
    __atomic_store_n(&now.used, used, __ATOMIC_RELAXED);
    __atomic_store_n(&now.committed, committed, __ATOMIC_RELAXED);
    __atomic_store_n(&now.most, most, __ATOMIC_RELAXED);
}

void
gj_jvm_memory_read(gj_jvm_memory_t *memory)
{
    memory->used = __atomic_load_n(&now.used, __ATOMIC_RELAXED);
    memory->committed = __atomic_load_n(&now.committed, __ATOMIC_RELAXED);
    memory->most = __atomic_load_n(&now.most, __ATOMIC_RELAXED);
    memory->collections = __atomic_load_n(&now.collections, __ATOMIC_RELAXED);
    memory->collecting_ns = __atomic_load_n(&now.collecting_ns, __ATOMIC_RELAXED);
}
