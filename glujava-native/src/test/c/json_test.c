/* The JSON writer with any bytes, and with too little room. */
#include "text/json.h"

#include "check.h"

#include <string.h>

static void
odd_texts_become_json(void **state)
{
    (void)state;
    static const struct {
        const char *text, *json;
    } cases[] = {
        {"plain", "\"plain\""},
        {"a\"b\\c", "\"a\\\"b\\\\c\""},
        {"a\nb\x7f", "\"a\\u000ab\\u007f\""},
        {"gr\xc3\xbc\xc3\x9f\xe2\x82\xac\xf0\x9f\x90\x90", "\"gr\xc3\xbc\xc3\x9f\xe2\x82\xac\xf0\x9f\x90\x90\""},
        {"\xc2\x9b"
         "2J|\xe2\x80\xae|\xf3\xa0\x80\x81",
         "\"\\u009b2J|\\u202e|\\udb40\\udc01\""},
        {"\x9b"
         "2J",
         "\"\\ufffd2J\""},
        {"\xff|\xc3", "\"\\ufffd|\\ufffd\""},
        {"\xc0\xaf|\xed\xa0\x80", "\"\\ufffd\\ufffd|\\ufffd\\ufffd\\ufffd\""},
        {"\xf4\x90\x80\x80", "\"\\ufffd\\ufffd\\ufffd\\ufffd\""},
        {"", "\"\""},
        {NULL, "null"},
    };
    for (size_t i = 0; i < sizeof(cases) / sizeof(cases[0]); i++) {
        char out[100];
        gj_json_t json = {.text = out, .size = sizeof(out) - 1};
        gj_json_text(&json, NULL, cases[i].text);
        out[json.used] = '\0';
        assert_string_equal(out, cases[i].json);
    }
}

static void
a_full_writer_writes_no_more(void **state)
{
    (void)state;
    char out[8] = "1234567";
    gj_json_t json = {.text = out, .size = 5};
    gj_json_open(&json, NULL, '[');
    gj_json_number(&json, NULL, 123);
    gj_json_number(&json, NULL, 4);
    gj_json_close(&json, ']');
    assert_true(json.is_full);
    assert_int_equal(json.used, 5);
    assert_memory_equal(out, "[123,67", 7);
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(odd_texts_become_json),
        cmocka_unit_test(a_full_writer_writes_no_more),
    };
    return RUN(tests, NULL);
}
