/* What every test includes first. */
#pragma once

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
/* After the four above: cmocka needs them and does not include them. */
#include <cmocka.h>

/* Each test program ends with this: its tests run in their order, and their number of failures is its exit code. */
#define RUN(tests, before_all) cmocka_run_group_tests(tests, before_all, NULL)

/* A folder that tests may write into. */
#ifndef CHECK_FOLDER
#error "CHECK_FOLDER comes from check.mk"
#endif
