/*
 * GlusterFS's functions for texts, which the settings are read with. The probe is not linked to GlusterFS's library,
 * because it must also run where that is missing.
 */
#include "gluster/gluster.h"

#include <dlfcn.h>

static void *
function(const char *name)
{
    static void *library;
    if (!library)
        library = dlopen("libglusterfs.so.0", RTLD_NOW | RTLD_LOCAL);
    return library ? dlsym(library, name) : NULL;
}

int
gf_string2boolean(const char *text, gf_boolean_t *value)
{
    int (*real)(const char *, gf_boolean_t *) = function("gf_string2boolean");
    return real ? real(text, value) : -1;
}

int
gf_string2bytesize_uint64(const char *text, uint64_t *value)
{
    int (*real)(const char *, uint64_t *) = function("gf_string2bytesize_uint64");
    return real ? real(text, value) : -1;
}
