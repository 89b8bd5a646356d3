package org.glujava.command.volfile;

import org.jspecify.annotations.Nullable;

/**
 * A word of a volfile.
 *
 * @param keyword null for a name, a type, a key or a value
 * @param value the word without quotes and escapes; null for an empty quoted word, which GlusterFS takes for none
 * @param start the offset of its first character
 * @param end the offset behind its last character
 */
record Token(@Nullable Keyword keyword, @Nullable String value, int start, int end) {
    /** The words with a meaning, unless they are in quotes. */
    enum Keyword {
        VOLUME("volume"),
        TYPE("type"),
        OPTION("option"),
        SUBVOLUMES("subvolumes"),
        END_VOLUME("end-volume");

        private final String text;

        Keyword(String text) {
            this.text = text;
        }

        static @Nullable Keyword of(String word) {
            for (Keyword keyword : values()) {
                if (keyword.text.equals(word)) {
                    return keyword;
                }
            }
            return word.equals("subvolumeS") ? SUBVOLUMES : null; // the one capital letter that GlusterFS takes
        }

        @Override
        public String toString() {
            return text;
        }
    }
}
