#include "monitor/request.h"

#include "gluster/gluster.h"
#include "monitor/info_text.h"
#include "text/json.h"

enum { REQUESTS = 8, REPLY = 8 * 1024 };

static struct {
    const char *name;
    gj_request_t answer;
} requests[REQUESTS];

static int count;

static char *
info(const char *argument, size_t *size)
{
    (void)argument;
    return gj_info_whole(size);
}

void
gj_request_add(const char *name, gj_request_t answer)
{
    if (count == 0) {
        requests[count].name = "info";
        requests[count++].answer = info;
    }
    if (answer && count < REQUESTS) {
        requests[count].name = name;
        requests[count++].answer = answer;
    }
}

char *
gj_request_failed(const char *why, size_t *size)
{
    gj_json_t json = {.text = malloc(REPLY), .size = REPLY};
    if (!json.text)
        return NULL;
    gj_json_open(&json, NULL, '{');
    gj_json_text(&json, "failure", why);
    gj_json_close(&json, '}');
    *size = json.used;
    return json.text;
}

char *
gj_request_answer(char *line, size_t *size)
{
    char *blank = strchr(line, ' ');
    if (blank)
        *blank = '\0';
    for (int i = 0; i < count; i++) {
        if (strcmp(requests[i].name, line) == 0)
            return requests[i].answer(blank ? blank + 1 : "", size);
    }
    return gj_request_failed("this version of GluJava does not know the request", size);
}
