/*
 * JNA keeps the addresses of its memory in the Java heap, which LeakSanitizer does not read, and frees that memory when
 * Java collects the objects that own it. Without a collection, a process that ends would seem to leak it.
 */
#include "collect.h"

#include "world.h"

#include <dlfcn.h>
#include <jni.h>

typedef jint (*created_vms_t)(JavaVM **, jsize, jsize *);

typedef struct {
    JNIEnv *env;
    jobject memory; /* by address, until it is freed */
    jmethodID is_empty;
    int freed;
} collection_t;

static JavaVM *
running_vm(void)
{
    JavaVM *vm = NULL;
    jsize count = 0;
    created_vms_t created = (created_vms_t)dlsym(RTLD_DEFAULT, "JNI_GetCreatedJavaVMs");
    assert_non_null(created);
    assert_int_equal(created(&vm, 1, &count), JNI_OK);
    assert_int_equal(count, 1);
    return vm;
}

static void
find_memory(collection_t *it)
{
    JNIEnv *env = it->env;
    jclass owner = (*env)->FindClass(env, "com/sun/jna/Memory");
    assert_non_null(owner);
    jfieldID field = (*env)->GetStaticFieldID(env, owner, "allocatedMemory", "Ljava/util/Map;");
    assert_non_null(field);
    it->memory = (*env)->GetStaticObjectField(env, owner, field);
    it->is_empty = (*env)->GetMethodID(env, (*env)->FindClass(env, "java/util/Map"), "isEmpty", "()Z");
}

static void
run_collector(JNIEnv *env)
{
    jclass owner = (*env)->FindClass(env, "java/lang/System");
    assert_non_null(owner);
    (*env)->CallStaticVoidMethod(env, owner, (*env)->GetStaticMethodID(env, owner, "gc", "()V"));
}

static int
all_is_freed(void *collection)
{
    collection_t *it = collection;
    return (*it->env)->CallBooleanMethod(it->env, it->memory, it->is_empty);
}

static void
collect(void *collection)
{
    collection_t *it = collection;
    JavaVM *vm = running_vm();
    assert_int_equal((*vm)->AttachCurrentThreadAsDaemon(vm, (void **)&it->env, NULL), JNI_OK);
    find_memory(it);
    run_collector(it->env);
    it->freed = world_await(all_is_freed, it); /* by a thread of JNA's */
    (*vm)->DetachCurrentThread(vm);
}

int
collect_java(void)
{
    collection_t collection = {.freed = 0};
    world_on_thread(collect, &collection, 1024 * 1024);
    return collection.freed;
}
