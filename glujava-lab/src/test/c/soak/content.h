/* Each word that is written contains its place and its writer, because a reader may see parts of two writes. */
#pragma once

#include <stddef.h>
#include <stdint.h>

#define BLOCK 4096

/* Fills the blocks of a file from block number block on; each word contains id and its place. */
void
content_make(uint64_t *words, size_t count, uint32_t file, uint32_t block, uint32_t id);

/*
 * Returns the index of the first word that no client wrote there; -1 if there is none. Zeros count as not written yet.
 */
ptrdiff_t
content_check(const uint64_t *words, size_t count, uint32_t file, uint32_t block);
