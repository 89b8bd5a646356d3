/*
 * Changes to a volfile as glusterd writes it: one word, or one volume's line, after the other, without quotes and
 * comments. The command's VolfileEdit reads all that GlusterFS accepts. GlusterdVolfilesTest compares both, byte for
 * byte.
 */
#ifndef GJ_FILTER_GRAPH_H
#define GJ_FILTER_GRAPH_H

#include "settings.h"

/*
 * Inserts a translator below the top volume, which has the volume's name, io-stats, and one subvolume. Adds the result
 * to `changed`. Returns NULL, or why the file is not changed.
 */
const char *
gj_graph_insert(gj_piece_t volfile, const gj_settings_t *settings, const char *name, gj_text_t *changed);

#endif
