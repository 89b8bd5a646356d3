#include "graph.h"

#include <stdlib.h>
#include <string.h>

/* One volume. end is behind its end-volume; subvolume is its only subvolume, or empty. */
typedef struct {
    gj_piece_t name, subvolume;
    const char *end;
} gj_volume_t;

/* Removes a volume from `rest`. Returns false if there is none. */
static bool
next_volume(gj_piece_t *rest, gj_volume_t *volume)
{
    *volume = (gj_volume_t){0};
    while (rest->size > 0) {
        gj_piece_t line = gj_piece_line(rest);
        gj_piece_t word = gj_piece_word(&line);
        if (gj_piece_is(word, "volume")) {
            volume->name = gj_piece_word(&line);
        } else if (gj_piece_is(word, "subvolumes")) {
            volume->subvolume = gj_piece_word(&line);
            if (gj_piece_word(&line).size > 0)
                volume->subvolume.size = 0;
        } else if (gj_piece_is(word, "end-volume")) {
            volume->end = word.start + word.size;
            return volume->name.size > 0;
        }
    }
    return false;
}

static bool
find_volume(gj_piece_t volfile, gj_piece_t name, gj_volume_t *found)
{
    while (next_volume(&volfile, found))
        if (gj_piece_equals(found->name, name))
            return true;
    return false;
}

/* With an option jar the volume has the type that can load any; otherwise the translator's own type finds its jar. */
static void
add_type(gj_text_t *text, const gj_settings_t *settings, const char *name)
{
    for (size_t i = 0; i < settings->count; i++) {
        const char *key = gj_settings_option(&settings->lines[i], name);
        if (key && strcmp(key, "jar") == 0) {
            gj_text_add_string(text, "features/glujava");
            return;
        }
    }
    gj_text_add_string(text, "glujava/");
    gj_text_add_word(text, name);
}

static void
add_volume(gj_text_t *text, const gj_settings_t *settings, const char *name, gj_piece_t called, gj_piece_t subvolume)
{
    gj_text_add_string(text, "\n\nvolume ");
    gj_text_add(text, called);
    gj_text_add_string(text, "\n    type ");
    add_type(text, settings, name);
    for (size_t i = 0; i < settings->count; i++) {
        const char *key = gj_settings_option(&settings->lines[i], name);
        if (!key)
            continue;
        gj_text_add_string(text, "\n    option ");
        gj_text_add_word(text, key);
        gj_text_add_string(text, " ");
        gj_text_add_word(text, settings->lines[i].value);
    }
    gj_text_add_string(text, "\n    subvolumes ");
    gj_text_add(text, subvolume);
    gj_text_add_string(text, "\nend-volume");
}

static const char *
insert(gj_piece_t volfile, const gj_settings_t *settings, const char *name, gj_text_t *called, gj_text_t *changed)
{
    gj_volume_t volume, top = {0}, child;
    gj_piece_t rest = volfile;
    while (next_volume(&rest, &volume))
        top = volume;
    gj_piece_t subvolume = top.subvolume;
    if (subvolume.size == 0 || !find_volume(volfile, subvolume, &child) || child.end > subvolume.start)
        return "its top volume has no one subvolume above it in the file";
    gj_text_add(called, top.name);
    gj_text_add_string(called, "-");
    gj_text_add_string(called, name);
    if (called->is_short)
        return "there is no memory";
    gj_piece_t added = {called->bytes, called->size};
    if (find_volume(volfile, added, &volume))
        return "it has a volume of that name already";
    gj_text_add(changed, (gj_piece_t){volfile.start, (size_t)(child.end - volfile.start)});
    add_volume(changed, settings, name, added, subvolume);
    gj_text_add(changed, (gj_piece_t){child.end, (size_t)(subvolume.start - child.end)});
    gj_text_add(changed, added);
    const char *behind = subvolume.start + subvolume.size;
    gj_text_add(changed, (gj_piece_t){behind, (size_t)(volfile.start + volfile.size - behind)});
    return changed->is_short ? "there is no memory" : NULL;
}

const char *
gj_graph_insert(gj_piece_t volfile, const gj_settings_t *settings, const char *name, gj_text_t *changed)
{
    gj_text_t called = {0};
    const char *failure = insert(volfile, settings, name, &called, changed);
    free(called.bytes);
    return failure;
}
