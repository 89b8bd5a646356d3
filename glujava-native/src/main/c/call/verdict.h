#pragma once

#include "data/record.h"

/* Carries out the verdict of Java, which ends the call or makes it wait for replies. */
void
gj_verdict_carry_out(gj_call_t *call, int verdict);
