package org.glujava.command.volfile;

/**
 * A fault of a volfile that GlusterFS's parser accepts.
 *
 * @param error whether the graph would not start; otherwise GlusterFS does something that the file does not say
 * @param line from 1
 * @param column in characters, from 1
 * @param message what is wrong
 * @param hint what to do
 */
public record Finding(boolean error, int line, int column, String message, String hint) {
    static Finding error(Position at, String message, String hint) {
        return new Finding(true, at.line(), at.column(), message, hint);
    }

    static Finding warning(Position at, String message, String hint) {
        return new Finding(false, at.line(), at.column(), message, hint);
    }
}
