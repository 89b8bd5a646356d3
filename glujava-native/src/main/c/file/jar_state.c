#include "file/jar_state.h"

#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>

static gj_file_mark_t
look_at(const char *file)
{
    struct stat found;
    if (!file || stat(file, &found) != 0)
        return (gj_file_mark_t){0};
    return (gj_file_mark_t){.device = found.st_dev,
                            .inode = found.st_ino,
                            .size = found.st_size,
                            .changed_at = found.st_mtim.tv_sec,
                            .changed_at_ns = found.st_mtim.tv_nsec};
}

static int
are_same(const gj_file_mark_t *one, const gj_file_mark_t *other)
{
    return one->device == other->device && one->inode == other->inode && one->size == other->size &&
           one->changed_at == other->changed_at && one->changed_at_ns == other->changed_at_ns;
}

void
gj_jar_note(gj_jar_state_t *jar, const char *file)
{
    if (file && jar->file && strcmp(file, jar->file) == 0) {
        jar->loaded = jar->seen = look_at(file);
        return;
    }
    free(jar->file);
    jar->file = file ? strdup(file) : NULL;
    jar->loaded = jar->seen = look_at(jar->file);
}

int
gj_jar_has_changed(gj_jar_state_t *jar)
{
    gj_file_mark_t now = look_at(jar->file), before = jar->seen;
    jar->seen = now;
    return now.inode != 0 && !are_same(&now, &jar->loaded) && are_same(&now, &before);
}

void
gj_jar_forget(gj_jar_state_t *jar)
{
    free(jar->file);
    *jar = (gj_jar_state_t){0};
}
