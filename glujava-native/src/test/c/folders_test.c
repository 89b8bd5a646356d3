/* The folders of the sources: each includes those below it only. */
#include "check.h"

#include "output.h"

#include <string.h>

#define IN_MAIN_SOURCE "cd " QUOTED(CHECK_MAIN_SOURCE) " && "

/* In pairs, for tsort: the folder of a file that includes another one's, and that one. */
#define INCLUDING_AND_INCLUDED \
    "grep -o '^#include \"[a-z]*/' */*.[ch] | sed 's:/[^/]*#include \":  :; s:/$::' | awk '$1 != $2' | sort -u"

/* These still include each other. */
#define KNOT " | sed -E 's/\\b(call|event|instance|monitor)\\b/knot/g'"

static void
no_folders_include_each_other(void **state)
{
    (void)state;
    const char *folders = output_of(IN_MAIN_SOURCE INCLUDING_AND_INCLUDED KNOT " | tsort 2>&1");
    assert_non_null(strstr(folders, "bridge\n"));
    assert_non_null(strstr(folders, "text\n"));
}

/* Without a folder, a header of another part that has the same name could be found first. */
static void
only_generated_headers_are_included_without_a_folder(void **state)
{
    (void)state;
    output_of(IN_MAIN_SOURCE "cat *.c */*.[ch] | sed -n 's/^#include \"\\([^/]*\\)\"$/\\1/p' | sort -u | "
              "(cd " QUOTED(CHECK_GENERATED) " && xargs ls 2>&1)");
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(no_folders_include_each_other),
        cmocka_unit_test(only_generated_headers_are_included_without_a_folder),
    };
    return RUN(tests, NULL);
}
