/* Options with blanks in them. */
#include "check.h"

#include "text/words.h"

#include <stdlib.h>
#include <string.h>

static void
assert_words(const char *text, int expected, const char *joined)
{
    int count;
    char *words = gj_words(text, &count), together[256] = "", *at = words;
    assert_non_null(words);
    assert_int_equal(count, expected);
    for (int i = 0; i < count; i++, at += strlen(at) + 1) {
        strcat(together, at);
        strcat(together, "|");
    }
    assert_string_equal(together, joined);
    free(words);
}

static void
words_are_split_at_blanks(void **state)
{
    (void)state;
    assert_words("", 0, "");
    assert_words(" \t ", 0, "");
    assert_words("-Xmx1g", 1, "-Xmx1g|");
    assert_words("  -a\t-b  -c ", 3, "-a|-b|-c|");
}

static void
text_in_quotes_stays_together(void **state)
{
    (void)state;
    assert_words("-Da='b c' -d", 2, "-Da=b c|-d|");
    assert_words("\"-XX:OnError=gdb -p %p\"", 1, "-XX:OnError=gdb -p %p|");
    assert_words("-Da=\"it's\"' x'", 1, "-Da=it's x|");
    assert_words("''", 1, "|");
}

static void
a_quote_that_is_not_closed_is_refused(void **state)
{
    (void)state;
    int count;
    assert_null(gj_words("-a '-b", &count));
    assert_int_equal(count, -1);
    assert_null(gj_words("\"", &count));
    assert_int_equal(count, -1);
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(words_are_split_at_blanks),
        cmocka_unit_test(text_in_quotes_stays_together),
        cmocka_unit_test(a_quote_that_is_not_closed_is_refused),
    };
    return RUN(tests, NULL);
}
