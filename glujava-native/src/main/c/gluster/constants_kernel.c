/* The checks of constants.c for constants that glibc's headers lack, or have with another value. */
#include <asm/fcntl.h>

#define GJ_KERNEL_CONSTANTS
#include "constants.h"
