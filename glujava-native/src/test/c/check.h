/* Every test includes this first. */
#pragma once

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
/* Included last: cmocka needs the four above and does not include them. */
#include <cmocka.h>

/* Ends each test program: runs its tests in order, and returns the number of failures. */
#define RUN(tests, before_all) cmocka_run_group_tests(tests, before_all, NULL)

/* A folder that tests may write into. */
#ifndef CHECK_FOLDER
#error "CHECK_FOLDER comes from check.mk"
#endif
