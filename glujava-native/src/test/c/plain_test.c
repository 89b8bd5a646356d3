/* Texts of authors and users in logs and dumps. */
#include "check.h"

#include "text/failure.h"
#include "text/plain.h"

#include <stdio.h>
#include <string.h>

static void
assert_plain(const char *text, const char *expected)
{
    char out[100];
    gj_plain(out, sizeof(out), text);
    assert_string_equal(out, expected);
}

static void
letters_of_all_kinds_stay(void **state)
{
    (void)state;
    assert_plain("a \xc3\xa4 \xe2\x82\xac \xf0\x9f\x90\x90 \\ ~", "a \xc3\xa4 \xe2\x82\xac \xf0\x9f\x90\x90 \\ ~");
    assert_plain("", "");
}

static void
control_characters_are_escaped(void **state)
{
    (void)state;
    assert_plain("a\x1b[2J\n\t\x7f", "a\\x1b[2J\\x0a\\x09\\x7f");
    assert_plain("\xc2\x9b"
                 "2J",
                 "\\x9b2J");
    assert_plain("\x9b"
                 "2J\xff\xc2",
                 "\\x9b2J\\xff\\xc2");
}

static void
characters_that_turn_or_hide_text_are_escaped(void **state)
{
    (void)state;
    assert_plain("a\xe2\x80\xae"
                 "b\xe2\x81\xa6\xe2\x80\x8b\xef\xbb\xbf\xc2\xad",
                 "a\\u202eb\\u2066\\u200b\\ufeff\\xad");
    assert_plain("\xe2\x80\xa8\xf3\xa0\x80\x81", "\\u2028\\U000e0001");
    assert_plain("\xed\xa0\x80", "\\xed\\xa0\\x80");
}

static void
a_text_that_is_too_long_is_cut_between_characters(void **state)
{
    (void)state;
    char out[6];
    gj_plain(out, sizeof(out), "abcd\xc3\xa4");
    assert_string_equal(out, "abcd");
    gj_plain(out, sizeof(out), "ab\x1b");
    assert_string_equal(out, "ab");
}

static void
a_failure_is_plain(void **state)
{
    (void)state;
    gj_failure_t failure;
    gj_fail(&failure, "the jar %s", "/a\xc2\x9b/b\n.jar\n");
    assert_string_equal(failure.message, "the jar /a\\x9b/b .jar");
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(letters_of_all_kinds_stay),
        cmocka_unit_test(control_characters_are_escaped),
        cmocka_unit_test(characters_that_turn_or_hide_text_are_escaped),
        cmocka_unit_test(a_text_that_is_too_long_is_cut_between_characters),
        cmocka_unit_test(a_failure_is_plain),
    };
    return RUN(tests, NULL);
}
