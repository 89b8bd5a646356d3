package org.glujava.command;

import org.glujava.command.volfile.VolfileException;
import org.jspecify.annotations.Nullable;

/** What a command could not do, with a way out. The command ends with code 1. */
public final class CommandFailure extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final String hint;

    /**
     * Makes a failure.
     *
     * @param message what happened, and where
     * @param hint what to do; empty for nothing
     */
    public CommandFailure(String message, String hint) {
        this(message, hint, null);
    }

    /** As the other constructor, for an exception that is the cause. */
    public CommandFailure(String message, String hint, @Nullable Throwable cause) {
        super(message, cause);
        this.hint = hint;
    }

    /** Returns the failure of a command that cannot read or change a volfile. */
    public static CommandFailure of(String file, VolfileException e) {
        String place = e.line() == 0 ? file : file + ':' + e.line() + ':' + e.column();
        return new CommandFailure(place + ": " + e.getMessage(), e.hint(), e);
    }

    public String hint() {
        return hint;
    }
}
