package org.glujava.command.volfile;

/** Finds commands in a volfile, which GlusterFS runs by a shell before it reads the file, also in comments. */
final class Backticks {
    private Backticks() {}

    /** Returns the offset of the first backtick without a backslash before it, or -1. */
    static int first(String text) {
        boolean escaped = false;
        for (int i = 0; i < text.length(); i++) {
            char character = text.charAt(i);
            if (character == '`' && !escaped) {
                return i;
            }
            escaped = character == '\\' && !escaped;
        }
        return -1;
    }
}
