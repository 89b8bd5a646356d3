/*
 * How many instructions the C half of a lookup takes. They are counted by callgrind, so the load of the machine has no
 * effect.
 */
#include "check.h"

#include <stdio.h>
#include <stdlib.h>
#include <unistd.h>

#define CALLS "1000"

/* A few percent above what gcc 12 makes of it. Lower them when the path becomes shorter. */
enum { MOST_FAIL = 905, MOST_FORWARD = 865, MOST_CALLBACK = 1510 };

/* Other compilers and processors need other instructions. */
static int
is_comparable(void)
{
#if defined(__x86_64__) && __GNUC__ == 12
    return 1;
#else
    printf("not compared: this is not gcc 12 for x86-64\n");
    return 0;
#endif
}

static double
count(const char *mode, const char *fault)
{
    char command[512], line[64] = "";
    snprintf(command, sizeof(command), "bash '%s/count.sh' '%s/instructions/fops' %s " CALLS " %s", CHECK_INSTRUCTIONS,
             CHECK_FOLDER, mode, fault);
    FILE *said = popen(command, "r");
    assert_non_null(said);
    fgets(line, sizeof(line), said);
    assert_int_equal(pclose(said), 0);
    printf("%s %s: %s", mode, fault, line);
    return atof(line);
}

static void
assert_takes_at_most(const char *mode, int most)
{
    if (!is_comparable())
        return;
    double taken = count(mode, "");
    assert_true(taken > 0);
    assert_true(taken <= most);
}

static void
a_fop_that_fails_takes_few_instructions(void **state)
{
    (void)state;
    assert_takes_at_most("fail", MOST_FAIL);
}

static void
a_forwarded_fop_takes_few_instructions(void **state)
{
    (void)state;
    assert_takes_at_most("forward", MOST_FORWARD);
}

static void
a_fop_with_a_callback_takes_few_instructions(void **state)
{
    (void)state;
    assert_takes_at_most("callback", MOST_CALLBACK);
}

/* Shows that the tests above would fail: the window is filled twice. */
static void
work_that_is_done_twice_is_counted(void **state)
{
    (void)state;
    if (!is_comparable())
        return;
    assert_true(count("fail", "twice") > MOST_FAIL);
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_fop_that_fails_takes_few_instructions),
        cmocka_unit_test(a_forwarded_fop_takes_few_instructions),
        cmocka_unit_test(a_fop_with_a_callback_takes_few_instructions),
        cmocka_unit_test(work_that_is_done_twice_is_counted),
    };
    return RUN(tests, NULL);
}
