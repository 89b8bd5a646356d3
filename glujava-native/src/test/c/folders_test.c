/* No part of the sources includes a part that includes it. */
#include "check.h"

#include "output.h"

#include <string.h>

#define IN_MAIN_SOURCE "cd " QUOTED(CHECK_MAIN_SOURCE) " && "

/* Pairs for tsort: a source or header without its suffix, and the part that it includes. */
#define INCLUDING_AND_INCLUDED                                                                                         \
    "grep -o '^#include \"[a-z_]*/[a-z_]*' */*.[ch] | sed 's:\\.[ch]\\:#include \": :' | awk '$1 != $2' | sort -u"

#define OF_FOLDERS " | sed 's:/[a-z_]*::g' | awk '$1 != $2' | sort -u"

/*
 * The one allowed cycle: a turn of Java ends with a verdict, the verdict may wind to several children, and their
 * replies begin the next turn.
 */
#define CALL_IS_ONE " | sed -E 's:\\bcall/(call|fan|verdict)\\b:call/call:g' | awk '$1 != $2' | sort -u"

static void
no_folders_include_each_other(void **state)
{
    (void)state;
    const char *folders = output_of(IN_MAIN_SOURCE INCLUDING_AND_INCLUDED OF_FOLDERS " | tsort 2>&1");
    assert_non_null(strstr(folders, "lifecycle\n"));
    assert_non_null(strstr(folders, "text\n"));
}

static void
no_files_include_each_other_but_those_of_a_call(void **state)
{
    (void)state;
    const char *files = output_of(IN_MAIN_SOURCE INCLUDING_AND_INCLUDED CALL_IS_ONE " | tsort 2>&1");
    assert_non_null(strstr(files, "call/call\n"));
    assert_non_null(strstr(files, "text/failure\n"));
}

/* Without a folder, a header with the same name in another part could be found first. */
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
        cmocka_unit_test(no_files_include_each_other_but_those_of_a_call),
        cmocka_unit_test(only_generated_headers_are_included_without_a_folder),
    };
    return RUN(tests, NULL);
}
