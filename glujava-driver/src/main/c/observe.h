/* Records the observations of each round, as lines that the same round on mock frames must produce too. */
#pragma once

#include "modes.h"

/* Opens the file. Without it nothing is written. */
void
observe_to(const char *path);

void
observe_end(void);

/* Begins a round. */
void
observe_round(const driver_mode_t *mode);

/* Records arguments that are wound or arrive. */
void
observe_args(const char *what, int fop, const gj_value_t *args);

/* Records a reply or an answer. */
void
observe_reply(const char *what, int fop, int32_t op_ret, int32_t op_errno, const gj_value_t *reply);
