package org.glujava.command.volfile;

/** A volfile that GlusterFS would refuse, or a change that cannot be made. */
public final class VolfileException extends Exception {
    private static final long serialVersionUID = 1;

    private final int line;
    private final int column;
    private final String hint;

    VolfileException(Position place, String message, String hint) {
        super(message);
        this.line = place.line();
        this.column = place.column();
        this.hint = hint;
    }

    /** Returns the line, from 1, or 0 if the fault is not at one place. */
    public int line() {
        return line;
    }

    /** Returns the column in characters, from 1, or 0 if the fault is not at one place. */
    public int column() {
        return column;
    }

    /** Returns what to do. */
    public String hint() {
        return hint;
    }
}
