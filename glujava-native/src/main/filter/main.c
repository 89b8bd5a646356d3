/*
 * A filter of glusterd, in GlusterFS's folder `filter`. glusterd runs it with the path of each volfile that it has
 * written, before others read the file. It puts translators in Java into the graphs of clients, as the options of the
 * volume say. It must not take long, because glusterd waits, and it leaves a file that it does not understand as it is.
 */
#include "file.h"
#include "graph.h"

#include <errno.h>
#include <libgen.h>
#include <limits.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <syslog.h>
#include <time.h>
#include <unistd.h>

#define LONGEST_HOLD 3600 /* seconds */

/* glusterd's standard error is usually nowhere, but it logs that a filter has failed. */
__attribute__((format(printf, 1, 2))) static int
fail(const char *format, ...)
{
    va_list arguments;
    va_start(arguments, format);
    va_list again;
    va_copy(again, arguments);
    openlog("glujava-filter", LOG_PERROR, LOG_DAEMON);
    vsyslog(LOG_ERR, format, again);
    va_end(again);
    va_end(arguments);
    return EXIT_FAILURE;
}

/* The volfiles of FUSE and libgfapi clients; not of gfproxy's, which have their translators in the proxy. */
static bool
is_of_clients(const char *path)
{
    static const char *const ends[] = {".tcp-fuse.vol", ".rdma-fuse.vol"};
    size_t size = strlen(path);
    for (size_t i = 0; i < sizeof(ends) / sizeof(ends[0]); i++) {
        size_t end = strlen(ends[i]);
        if (size > end && strcmp(path + size - end, ends[i]) == 0)
            return true;
    }
    return false;
}

/* Inserts the last translator by name first, so that the first one is on top. */
static int
insert_all(const char *path, const gj_settings_t *settings, gj_text_t *volfile)
{
    bool is_changed = false;
    for (size_t i = settings->count; i-- > 0;) {
        const char *name = gj_settings_client(&settings->lines[i]);
        if (!name)
            continue;
        gj_text_t changed = {0};
        const char *failure = gj_graph_insert((gj_piece_t){volfile->bytes, volfile->size}, settings, name, &changed);
        if (failure) {
            free(changed.bytes);
            return fail("%s stays without the translator %s: %s", path, name, failure);
        }
        free(volfile->bytes);
        *volfile = changed;
        is_changed = true;
    }
    int error = is_changed ? gj_file_replace(path, path, volfile) : 0;
    return error ? fail("cannot write %s: %s", path, strerror(error)) : EXIT_SUCCESS;
}

static int
insert_into(const char *path, const gj_settings_t *settings)
{
    gj_text_t volfile = {0};
    int error = gj_file_read(path, &volfile);
    int result = error ? fail("cannot read %s: %s", path, strerror(error)) : insert_all(path, settings, &volfile);
    free(volfile.bytes);
    return result;
}

/*
 * The command removes options by a reset of all options, after which it sets the others again. Meanwhile no volfile
 * must change, because it would have the defaults of all options. So peer_glujava makes a copy of each volfile beside
 * it, whose time is the latest end of the hold. Until then the copy is put back when glusterd has written the volfile.
 */
static int
hold(const char *path, const char *copy)
{
    struct stat held;
    if (stat(copy, &held) != 0)
        return errno == ENOENT ? EXIT_SUCCESS
                               : fail("cannot find out whether there is a %s: %s", copy, strerror(errno));
    time_t now = time(NULL);
    if (now >= held.st_mtime || held.st_mtime > now + LONGEST_HOLD) /* the command was killed, or a clock is wrong */
        return unlink(copy) == 0 ? EXIT_SUCCESS : fail("cannot remove %s: %s", copy, strerror(errno));
    gj_text_t volfile = {0};
    int error = gj_file_read(copy, &volfile);
    if (!error)
        error = gj_file_replace(path, copy, &volfile);
    free(volfile.bytes);
    return error ? fail("cannot keep %s as it was: %s", path, strerror(error)) : EXIT_SUCCESS;
}

/* Puts the translators into a volfile of clients. */
static int
insert(const char *path, const char *info_path)
{
    gj_text_t info = {0};
    gj_settings_t settings = {0};
    int result = EXIT_SUCCESS;
    int error = gj_file_read(info_path, &info);
    if (error && error != ENOENT) /* a volume that is just created has none */
        result = fail("cannot read %s: %s", info_path, strerror(error));
    else if (!error && !gj_settings_read(&info, &settings))
        result = fail("there is no memory for the options in %s", info_path);
    else if (settings.count > 0)
        result = insert_into(path, &settings);
    free(settings.lines);
    free(info.bytes);
    return result;
}

int
main(int count, char *arguments[])
{
    if (count == 2 && strcmp(arguments[1], "--version") == 0)
        return puts(GJ_VERSION) < 0;
    if (count != 2) {
        fprintf(stderr, "usage: glujava VOLFILE\nglusterd runs it on each volfile; see GluJava's manual.\n");
        return 2;
    }
    const char *path = arguments[1];
    char folder[PATH_MAX], info[PATH_MAX], copy[PATH_MAX];
    if (snprintf(folder, sizeof(folder), "%s", path) >= (int)sizeof(folder) ||
        snprintf(info, sizeof(info), "%s/info", dirname(folder)) >= (int)sizeof(info) ||
        snprintf(copy, sizeof(copy), "%s.glujava-held", path) >= (int)sizeof(copy))
        return fail("the path of the volfile is too long: %s", path);
    int result = is_of_clients(path) ? insert(path, info) : EXIT_SUCCESS;
    return hold(path, copy) == EXIT_SUCCESS ? result : EXIT_FAILURE;
}
