/*
 * Two JVMs in a process crash it. Two libjvm.so that are different files do not know each other. So all loaded ones are
 * asked, not only the one to be loaded.
 */
#include "jvm/jvm_present.h"

#include <dlfcn.h>
#include <jni.h>
#include <link.h>
#include <stdio.h>
#include <string.h>

#define LIBRARY "/libjvm.so"
#define MOST 8

typedef jint (*created_vms_t)(JavaVM **, jsize, jsize *);

typedef struct {
    char paths[MOST][PATH_MAX];
    int count;
} libraries_t;

static int
collect(struct dl_phdr_info *library, size_t size, void *argument)
{
    libraries_t *found = argument;
    size_t length = strlen(library->dlpi_name);
    (void)size;
    if (length >= strlen(LIBRARY) && length < PATH_MAX && found->count < MOST &&
        strcmp(library->dlpi_name + length - strlen(LIBRARY), LIBRARY) == 0)
        strcpy(found->paths[found->count++], library->dlpi_name);
    return 0;
}

static int
runs(const char *path)
{
    JavaVM *vm = NULL;
    jsize count = 0;
    void *library = dlopen(path, RTLD_NOW | RTLD_NOLOAD);
    if (!library)
        return 0;
    created_vms_t created = (created_vms_t)dlsym(library, "JNI_GetCreatedJavaVMs");
    int running = created && created(&vm, 1, &count) == JNI_OK && count > 0;
    dlclose(library);
    return running;
}

int
gj_jvm_present(char *path, size_t size)
{
    libraries_t found = {.count = 0};
    dl_iterate_phdr(collect, &found);
    for (int i = 0; i < found.count; i++) {
        if (runs(found.paths[i])) {
            snprintf(path, size, "%s", found.paths[i]);
            return 1;
        }
    }
    return 0;
}
