package org.glujava.lab.docs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.glujava.lab.project.Author;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** The Java code of the documentation compiles without a warning, and its tests pass. */
class JavaBlocksTest {
    private static final Pattern TYPE = Pattern.compile("(?m)^(?:public final )?class (\\w+)");

    private static final String IMPORTS = """
            package com.example;

            import static org.assertj.core.api.Assertions.assertThat;
            import static org.glujava.fop.FopId.*;

            import java.io.IOException;
            import java.io.Writer;
            import java.nio.file.Files;
            import java.nio.file.Path;
            import java.nio.file.StandardOpenOption;
            import java.time.Duration;
            import java.util.Map;
            import java.util.Set;
            import java.util.concurrent.ConcurrentHashMap;
            import java.util.concurrent.atomic.LongAdder;
            import org.glujava.*;
            import org.glujava.event.*;
            import org.glujava.examples.negativelookup.NegativeLookup;
            import org.glujava.fop.*;
            import org.glujava.testkit.*;
            import org.glujava.type.*;
            import org.jspecify.annotations.Nullable;
            import org.junit.jupiter.api.Test;

            """;

    /** Declares names that the text around a method or a few statements has introduced. */
    private static final String FRAGMENT = IMPORTS + """
            @Translator("fragment")
            class Fragment {
                TranslatorContext context;
                TranslatorLogger log;
                Credentials caller;
                Inode parent;
                Loc folder;
                Object entry;
                Exception exception;
                TestGraph graph;

                void rebuild() {}

                void sweep() {}

                void forget(Object entry) {}

                void answer(SuspendedFrame<GetxattrReply> frame, StatReply stat) {
                    frame.fail(Errno.EIO);
                }

                %s
            }
            """;

    /** A translator has at least one fop. */
    private static final String STATEMENTS = """
            @Fop
            void access(Frame<AccessReply> frame) {
                frame.forward();
            }

            void run() throws Exception {
                %s
            }
            """;

    @TempDir
    private Path folder;

    /** README quotes a part of an example, which is compiled itself. */
    @TestFactory
    Stream<DynamicTest> compiles() {
        return DocumentBlock.in("java").stream()
                .filter(block -> !block.place().startsWith("README"))
                .map(block -> dynamicTest(block.place(), () -> compile(block)));
    }

    @Test
    void shown_tests_pass() throws Exception {
        List<DocumentBlock> tests = DocumentBlock.in("java").stream()
                .filter(block -> block.text().startsWith("@GluJavaTest"))
                .toList();
        assertThat(tests).isNotEmpty();
        for (DocumentBlock test : tests) {
            assertThat(Author.testsOf(compile(test), "com.example." + typeIn(test.text())))
                    .as(test.place())
                    .isEqualTo(1);
        }
    }

    private Path compile(DocumentBlock block) throws IOException {
        String source = sourceOf(block.text());
        Path classes = Files.createTempDirectory(folder, "block");
        Path file = Files.writeString(classes.resolve(typeIn(source) + ".java"), source);
        assertThat(Author.compile(List.of(file), classes, "-Xlint:all,-processing,-classfile,-try"))
                .as(block.place())
                .isEmpty();
        return classes;
    }

    /** Three dots in a fragment stand for more code. */
    private static String sourceOf(String code) {
        if (TYPE.matcher(code).find()) {
            return IMPORTS + code;
        }
        String complete = code.replace("...", "");
        return FRAGMENT.formatted(complete.startsWith("@Fop") ? complete : STATEMENTS.formatted(complete));
    }

    private static String typeIn(String source) {
        Matcher type = TYPE.matcher(source);
        assertThat(type.find()).as("a class in %s", source).isTrue();
        return type.group(1);
    }
}
