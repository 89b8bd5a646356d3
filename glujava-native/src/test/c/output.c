#include "output.h"

#include "check.h"

#include <stdio.h>

const char *
output_of(const char *command)
{
    static char text[65536];
    FILE *in = popen(command, "r");
    assert_non_null(in);
    size_t size = fread(text, 1, sizeof(text) - 1, in);
    text[size] = '\0';
    if (pclose(in) != 0)
        fail_msg("%s: %s", command, text);
    return text;
}
