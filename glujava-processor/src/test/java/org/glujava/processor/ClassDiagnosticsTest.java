package org.glujava.processor;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** The class and its name. */
class ClassDiagnosticsTest {
    private static final String FOP =
            "{ @org.glujava.Fop void ipc(org.glujava.Frame<org.glujava.fop.IpcReply> frame) {} }";

    private static Compiled classes(String text) {
        return Compiled.of("package example;\nimport org.glujava.Translator;\n" + text.replace("{}", FOP));
    }

    @Test
    void interface_enum_record_and_annotation() {
        assertThat(classes("@Translator(\"x\")\ninterface X {}".replace("{}", "{ }"))
                        .errors())
                .containsExactly("4: [GluJava.TranslatorClass] @Translator 'X' is an interface. Make it a class.");
        assertThat(classes("@Translator(\"x\")\nenum X { A; }").errors())
                .containsExactly("4: [GluJava.TranslatorClass] @Translator 'X' is an enum. Make it a class.");
        assertThat(classes("@Translator(\"x\")\nrecord X(int a) {}").errors())
                .containsExactly("4: [GluJava.TranslatorClass] @Translator 'X' is a record. Make it a class.");
        assertThat(classes("@Translator(\"x\")\n@interface X { }").errors())
                .containsExactly("4: [GluJava.TranslatorClass] @Translator 'X' is an annotation. Make it a class.");
    }

    @Test
    void nested_class() {
        assertThat(classes("class Outer {\n@Translator(\"x\")\nprivate static class X {}\n}")
                        .errors())
                .containsExactly("5: [GluJava.TranslatorClass] @Translator class 'X' is inside 'Outer'. Move"
                        + " it to its own file.");
    }

    @Test
    void abstract_generic_class_gets_both_errors() {
        assertThat(classes("@Translator(\"x\")\nabstract class X<T> {}").errors())
                .containsExactly(
                        "4: [GluJava.TranslatorClass] @Translator class 'X' is abstract, so it has no instances."
                                + " Remove 'abstract'.",
                        "4: [GluJava.TranslatorClass] @Translator class 'X' has type parameters, which no volfile can"
                                + " give. Remove them.");
    }

    @Test
    void bad_name() {
        assertThat(classes("@Translator(\"Negative_Lookup.v2\")\nclass X {}").errors())
                .containsExactly("4: [GluJava.TranslatorName] 'Negative_Lookup.v2' is no name for a translator: use"
                        + " letters, digits and dashes. Did you mean 'negative-lookup-v2'?");
        assertThat(classes("@Translator(\"\")\nclass X {}").errors())
                .containsExactly(
                        "4: [GluJava.TranslatorName] '' is no name for a translator: use letters, digits and dashes.");
    }

    @Test
    void missing_name_is_left_to_javac() {
        assertThat(classes("@Translator\nclass X {}").errors())
                .singleElement()
                .asString()
                .contains("is missing a default value for the element 'value'");
    }

    @Test
    void two_translators_of_one_name() {
        assertThat(classes("@Translator(\"x\")\nclass B {}\n@Translator(\"x\")\nclass A {}")
                        .errors())
                .containsExactly("4: [GluJava.DuplicateTranslator] 'example.A' and 'example.B' are both named"
                        + " 'x', so a volfile could not choose one. Rename one of them.");
    }

    @Test
    void messages_are_in_the_file_that_they_are_about() {
        String translator = "package example;\n@org.glujava.Translator(\"x\")\nclass %s " + FOP;
        Compiled compiled = Compiled.of(
                translator.formatted("B"),
                translator.formatted("A"),
                "package example;\nclass C {\n@org.glujava.Fop void a() {} }");
        assertThat(compiled.errors())
                .containsExactly(
                        "C.java:3: [GluJava.FopOutside] @Fop method 'a' is in 'C', which is no @Translator class."
                                + " Annotate the class, or remove @Fop.",
                        "B.java:3: [GluJava.DuplicateTranslator] 'example.A' and 'example.B' are both named"
                                + " 'x', so a volfile could not choose one. Rename one of them.");
    }

    @Test
    void all_errors_of_a_class_are_reported_at_once_and_no_others() {
        Compiled compiled = Compiled.of("""
                package example;
                import static example.XStubs.windLookup;
                import org.glujava.*;
                import org.glujava.fop.*;
                import org.glujava.type.*;
                @Translator("x y")
                final class X {
                    XStubs stubs;
                    X(@Option("a") @Default("b") int a,
                            @Option("a") int b) {}
                    @Fop void lookup(Frame<LookupReply> f, Loc loc) { windLookup(f, loc, null); }
                    @Fop private void stat(Frame<StatReply> f) {}
                    @Fop void stut(Frame<StatReply> f) {}
                }
                """);
        assertThat(compiled.errors())
                .containsExactly(
                        "7: [GluJava.TranslatorName] 'x y' is no name for a translator: use letters, digits"
                                + " and dashes."
                                + " Did you mean 'x-y'?",
                        "9: [GluJava.DefaultValue] The default 'b' of option 'a' is not a whole number.",
                        "10: [GluJava.DuplicateOption] Option 'a' has two parameters, 'a' and 'b'. Give each"
                                + " its own key.",
                        "12: [GluJava.FopMethod] @Fop method 'stat' is private, so generated code cannot call it."
                                + " Remove 'private'.",
                        "13: [GluJava.UnknownFop] There is no fop named 'stut'. Did you mean 'stat'?");
    }

    @Test
    void a_class_of_a_generated_name_that_exists_already() {
        assertThat(classes("@Translator(\"x\")\nclass X {}\nclass XProvider { }")
                        .errors())
                .containsExactly(
                        "4: [GluJava.WritingFailed] 'XProvider' cannot be written: javax.annotation.processing.FilerException: Attempt to recreate a file"
                                + " for type example.XProvider");
    }
}
