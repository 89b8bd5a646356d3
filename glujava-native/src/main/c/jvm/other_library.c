#include "jvm/other_library.h"

#include <dlfcn.h>
#include <link.h>
#include <stddef.h>

const char *
gj_other_library(const char *function)
{
    Dl_info self;
    struct link_map *ours = NULL;
    if (!dladdr1(gj_other_library, &self, (void **)&ours, RTLD_DL_LINKMAP))
        return NULL;
    struct link_map *map = ours;
    while (map->l_prev)
        map = map->l_prev;
    for (; map; map = map->l_next) {
        void *library = map != ours && map->l_name[0] ? dlopen(map->l_name, RTLD_LAZY | RTLD_NOLOAD) : NULL;
        if (!library)
            continue;
        void *found = dlsym(library, function);
        dlclose(library);
        if (found)
            return map->l_name;
    }
    return NULL;
}
