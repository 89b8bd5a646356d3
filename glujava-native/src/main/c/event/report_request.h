#pragma once

#include "event/report.h"

/*
 * Requests a report (GJ_REPORT_..) from Java, on another thread and for at most a second, and visits its keys and
 * values. Returns NULL if the report is complete, otherwise why it is not.
 */
const char *
gj_report_request(gj_instance_t *instance, int which, gj_report_reader_t each, void *argument);
