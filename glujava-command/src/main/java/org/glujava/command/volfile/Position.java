package org.glujava.command.volfile;

/**
 * A place in a volfile.
 *
 * @param line from 1; 0 for the whole file
 * @param column in characters, from 1
 */
record Position(int line, int column) {
    static final Position NONE = new Position(0, 0);

    static Position of(String text, int offset) {
        int line = 1;
        int lineStart = 0;
        int end = Math.min(offset, text.length());
        for (int i = 0; i < end; i++) {
            if (text.charAt(i) == '\n') {
                line++;
                lineStart = i + 1;
            }
        }
        return new Position(line, end - lineStart + 1);
    }
}
