package org.glujava.slf4j;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.ResourceBundle;
import org.glujava.LogLevel;
import org.glujava.TranslatorLogger;
import org.glujava.spi.Loggers;
import org.glujava.type.Errno;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;
import org.slf4j.MarkerFactory;

class GlusterSlf4jLoggerTest {
    private final List<String> lines = new ArrayList<>();
    private final Logger log = LoggerFactory.getLogger("some.Name");
    private LogLevel threshold = LogLevel.TRACE;

    @BeforeEach
    void the_instance_of_this_class_loader_is_made() {
        Loggers.put(GlusterSlf4jLogger.class.getClassLoader(), new Noting());
    }

    @Test
    void slf4j_finds_it() {
        assertThat(LoggerFactory.getILoggerFactory().getLogger("x")).isInstanceOf(GlusterSlf4jLogger.class);
    }

    @Test
    void each_level_has_one_of_glusterfs() {
        log.error("a");
        log.warn("b");
        log.info("c");
        log.debug("d");
        log.trace("e");
        assertThat(lines).containsExactly("ERROR a", "WARNING b", "INFO c", "DEBUG d", "TRACE e");
    }

    @Test
    void values_and_exceptions_are_logged() {
        log.warn("{} of {}", 1, 2);
        log.warn("{} of {}", 1, 2, new IllegalStateException("no"));
        assertThat(lines).containsExactly("WARNING 1 of 2", "WARNING 1 of 2 java.lang.IllegalStateException: no");
    }

    @Test
    void messages_below_the_threshold_are_not_logged() {
        threshold = LogLevel.NOTICE;
        log.info("no");
        log.atInfo().addKeyValue("a", 1).log("no");
        log.warn("yes");
        assertThat(lines).containsExactly("WARNING yes");
        assertThat(log.isInfoEnabled()).isFalse();
        assertThat(log.isWarnEnabled()).isTrue();
    }

    @Test
    void a_marker_names_a_level_that_slf4j_has_not() {
        log.error(MarkerFactory.getMarker("CRITICAL"), "full");
        log.atWarn().addMarker(MarkerFactory.getMarker("NOTICE")).log("new");
        log.error(MarkerFactory.getMarker("OTHER"), "plain");
        assertThat(lines).containsExactly("CRITICAL full", "NOTICE new", "ERROR plain");
    }

    @Test
    void a_message_may_have_a_number_and_an_error() {
        log.atError()
                .addKeyValue("msgid", 1000123)
                .addKeyValue("errno", Errno.ENOSPC)
                .addKeyValue("free", 0)
                .log("full");
        assertThat(lines).containsExactly("ERROR 1000123 ENOSPC full free=0");
    }

    @Test
    void a_context_is_of_no_effect() {
        MDC.put("a", "b");
        assertThat(MDC.get("a")).isNull();
    }

    private final class Noting implements TranslatorLogger {
        @Override
        public boolean isLoggable(LogLevel level) {
            return level.compareTo(threshold) <= 0;
        }

        @Override
        public void log(LogLevel level, long id, Errno error, String text, Throwable thrown) {
            if (isLoggable(level)) {
                lines.add(level + (id == 0 ? "" : " " + id) + (error == null ? "" : " " + error) + " " + text
                        + (thrown == null ? "" : " " + thrown));
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

        @Override
        public boolean isLoggable(Level level) {
            throw new AssertionError();
        }

        @Override
        public void log(Level level, ResourceBundle bundle, String message, Throwable thrown) {
            throw new AssertionError();
        }

        @Override
        public void log(Level level, ResourceBundle bundle, String format, Object... params) {
            throw new AssertionError();
        }
    }
}
