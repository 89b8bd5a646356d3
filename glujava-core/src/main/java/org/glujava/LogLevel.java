package org.glujava;

/** GlusterFS's log levels (GlusterFS: {@code gf_loglevel_t}; the order is the same), the most serious first. */
public enum LogLevel {
    EMERGENCY,
    ALERT,
    CRITICAL,
    ERROR,
    WARNING,
    NOTICE,
    INFO,
    DEBUG,
    TRACE;

    /** GlusterFS's number. */
    public int number() {
        return ordinal() + 1;
    }

    /** The level that Java's stands for; OFF is none. */
    public static LogLevel of(System.Logger.Level level) {
        return switch (level) {
            case ERROR -> ERROR;
            case WARNING -> WARNING;
            case INFO -> INFO;
            case DEBUG -> DEBUG;
            case TRACE, ALL -> TRACE;
            case OFF -> throw new IllegalArgumentException("nothing is logged at level OFF");
        };
    }

    /** Java's level that is nearest. */
    public System.Logger.Level toSystemLevel() {
        return switch (this) {
            case EMERGENCY, ALERT, CRITICAL, ERROR -> System.Logger.Level.ERROR;
            case WARNING -> System.Logger.Level.WARNING;
            case NOTICE, INFO -> System.Logger.Level.INFO;
            case DEBUG -> System.Logger.Level.DEBUG;
            case TRACE -> System.Logger.Level.TRACE;
        };
    }
}
