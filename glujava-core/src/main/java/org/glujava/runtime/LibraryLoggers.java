package org.glujava.runtime;

/**
 * Makes the loggers of {@link System#getLogger(String)}, which libraries in translators' jars use. The JDK's own would
 * load java.util.logging, and print to the process's stderr. Only the run-time home lists this class as a service, in
 * glujava-logging.jar: the test kit must not change the logging of unit tests.
 */
public final class LibraryLoggers extends System.LoggerFinder {
    /** Called by ServiceLoader. */
    public LibraryLoggers() {}

    /**
     * Returns a logger for the code of a module. The code of a translator's jar is in the unnamed module of its own
     * class loader, from which the volume follows.
     */
    @Override
    public System.Logger getLogger(String name, Module module) {
        return new LibraryLogger(name, module.getClassLoader());
    }
}
