package org.glujava.fops.project;

import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.glujava.fops.FopEntry;
import org.glujava.fops.Slot;

/** Writes the translator's class: a method for each fop, with all arguments but xdata. */
final class TranslatorClass {
    private TranslatorClass() {}

    static String text(Project project) {
        return String.format(
                Locale.ROOT,
                """
                package %s;

                %s
                /**
                 * Forwards its fops and sees their replies. Describe here what the translator does.
                 *
                 * <p>A method may leave out arguments that it does not need, and may take {@code xdata}, too. Before it returns, it
                 * must decide about its frame: {@code forward}, {@code wind}, {@code unwind}, {@code fail} or {@code suspend}.
                 */
                @Translator("%s")
                public final class %s {
                %s}
                """,
                project.packageName(),
                importLines(imports(project)),
                project.name(),
                project.className(),
                project.fops().stream().map(TranslatorClass::method).collect(Collectors.joining("\n")));
    }

    static Set<String> imports(Project project) {
        Set<String> imports = new TreeSet<>(Set.of("org.glujava.Fop", "org.glujava.Frame", "org.glujava.Translator"));
        for (FopEntry fop : project.fops()) {
            imports.add("org.glujava.fop." + fop.replyClass());
            for (Slot slot : FopMethodText.arguments(fop)) {
                imports.add(slot.kind().javaType());
                if (slot.nullable()) {
                    imports.add("org.jspecify.annotations.Nullable");
                }
            }
        }
        imports.removeIf(type -> !type.contains(".") || type.startsWith("java.lang."));
        return imports;
    }

    static String importLines(Set<String> imports) {
        return imports.stream().map(type -> "import " + type + ";\n").collect(Collectors.joining());
    }

    private static String method(FopEntry fop) {
        return FopMethodText.of(fop, "    ", "The child has replied.");
    }
}
