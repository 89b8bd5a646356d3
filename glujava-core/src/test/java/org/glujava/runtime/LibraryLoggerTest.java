package org.glujava.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URL;
import java.net.URLClassLoader;
import java.util.ArrayList;
import java.util.List;
import java.util.ListResourceBundle;
import java.util.ResourceBundle;
import org.glujava.LogLevel;
import org.glujava.TranslatorLogger;
import org.glujava.instance.BaseLogger;
import org.glujava.spi.Loggers;
import org.glujava.type.Errno;
import org.junit.jupiter.api.Test;

class LibraryLoggerTest {
    private final List<String> lines = new ArrayList<>();
    private final ClassLoader loader = new URLClassLoader(new URL[0]);
    private final System.Logger log = new LibraryLoggers().getLogger("some.library", loader.getUnnamedModule());
    private LogLevel threshold = LogLevel.TRACE;

    @Test
    void each_level_has_one_of_glusterfs_and_the_name_comes_first() {
        Loggers.put(loader, new Noting());

        log.log(System.Logger.Level.ERROR, "a");
        log.log(System.Logger.Level.WARNING, "b {0}", 1);
        log.log(System.Logger.Level.INFO, "c", new IllegalStateException("no"));
        log.log(System.Logger.Level.DEBUG, "d");
        log.log(System.Logger.Level.TRACE, "e");
        log.log(System.Logger.Level.OFF, "f");

        assertThat(lines)
                .containsExactly(
                        "ERROR some.library: a",
                        "WARNING some.library: b 1",
                        "INFO some.library: c java.lang.IllegalStateException: no",
                        "DEBUG some.library: d",
                        "TRACE some.library: e");
    }

    @Test
    void messages_below_the_volume_s_level_are_not_logged() {
        Loggers.put(loader, new Noting());
        threshold = LogLevel.WARNING;

        log.log(System.Logger.Level.INFO, "no");

        assertThat(lines).isEmpty();
        assertThat(log.isLoggable(System.Logger.Level.INFO)).isFalse();
        assertThat(log.isLoggable(System.Logger.Level.WARNING)).isTrue();
    }

    @Test
    void a_logger_that_is_older_than_its_instance_finds_it_later() {
        log.log(System.Logger.Level.ERROR, "lost: nothing can be reached here");

        Loggers.put(loader, new Noting());
        log.log(System.Logger.Level.ERROR, "found");

        assertThat(lines).containsExactly("ERROR some.library: found");
    }

    @Test
    void a_class_loader_that_the_jar_has_made_is_of_its_volume() {
        Loggers.put(loader, new Noting());

        new LibraryLoggers()
                .getLogger("below", new URLClassLoader(new URL[0], loader).getUnnamedModule())
                .log(System.Logger.Level.ERROR, "a");

        assertThat(lines).containsExactly("ERROR below: a");
    }

    @Test
    void the_jdk_s_own_messages_begin_at_info() {
        System.Logger jdk = new LibraryLoggers().getLogger("jdk.some", Object.class.getModule());

        assertThat(jdk.isLoggable(System.Logger.Level.INFO)).isTrue();
        assertThat(jdk.isLoggable(System.Logger.Level.DEBUG)).isFalse();
        jdk.log(System.Logger.Level.ERROR, "lost: nothing can be reached here");
    }

    @Test
    void texts_come_from_a_bundle_and_a_wrong_format_is_logged_as_it_is() {
        Loggers.put(loader, new Noting());
        ResourceBundle bundle = new ListResourceBundle() {
            @Override
            protected Object[][] getContents() {
                return new Object[][] {{"key", "text {0}"}};
            }
        };

        log.log(System.Logger.Level.ERROR, bundle, "key", 1);
        log.log(System.Logger.Level.ERROR, bundle, "other", (Throwable) null);
        log.log(System.Logger.Level.ERROR, "{wrong", 1);

        assertThat(lines)
                .containsExactly(
                        "ERROR some.library: text 1", "ERROR some.library: other", "ERROR some.library: {wrong");
    }

    private final class Noting extends BaseLogger {
        @Override
        public boolean isLoggable(LogLevel level) {
            return level.compareTo(threshold) <= 0;
        }

        @Override
        public void log(LogLevel level, long id, Errno error, String text, Throwable thrown) {
            if (isLoggable(level)) {
                lines.add(level + " " + text + (thrown == null ? "" : " " + thrown));
            }
        }

        @Override
        public TranslatorLogger atMost(int messagesPerSecond) {
            throw new AssertionError();
        }

        @Override
        public String getName() {
            throw new AssertionError();
        }
    }
}
