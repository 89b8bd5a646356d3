#include "thread/in_turn.h"

__thread int gj_turns_on_stack __attribute__((tls_model("initial-exec"), visibility("hidden")));
