package org.glujava.fops.project;

import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.glujava.fops.FopEntry;
import org.glujava.fops.Slot;

/** Writes the translator's tests on the test kit: each fop reaches the child, and its reply comes back. */
final class TestClass {
    private TestClass() {}

    static String text(Project project) {
        return String.format(
                Locale.ROOT,
                """
                package %s;

                import static org.assertj.core.api.Assertions.assertThat;

                %s
                /** Tests the translator in memory, without GlusterFS. */
                @GluJavaTest
                class %2$sTest {
                    private final TestGraph graph = TestGraph.of(%2$s.class).build();
                    private final MockChild child = graph.child();

                %s}
                """.replace("%2$s", project.className()),
                project.packageName(),
                TranslatorClass.importLines(imports(project)),
                tests(project));
    }

    static Set<String> imports(Project project) {
        Set<String> imports = new TreeSet<>(Set.of(
                "org.glujava.fop.FopId",
                "org.glujava.testkit.GluJavaTest",
                "org.glujava.testkit.MockChild",
                "org.glujava.testkit.TestGraph",
                "org.glujava.type.Errno",
                "org.junit.jupiter.api.Test"));
        for (FopEntry fop : project.fops()) {
            imports.add("org.glujava.fop." + fop.argsClass());
            for (Slot slot : fop.javaArgs()) {
                switch (value(slot).replaceFirst("\\W.*", "")) {
                    case "null", "graph", "0", "" -> {}
                    case "LockList" -> imports.addAll(Set.of(slot.kind().javaType(), "java.util.List"));
                    default -> imports.add(slot.kind().javaType());
                }
            }
        }
        return imports;
    }

    private static String tests(Project project) {
        return project.fops().stream()
                .map(fop -> String.format(
                        Locale.ROOT, """
                        @Test
                        void %1$s_goes_to_the_child_and_its_reply_comes_back() {
                            assertThat(graph.fop(%2$s())).succeeded();
                            assertThat(child).wasWound(FopId.%3$s);
                        }

                        @Test
                        void %1$s_fails_as_the_child_fails() {
                            child.fail(Errno.EIO, FopId.%3$s);
                            assertThat(graph.fop(%2$s())).failedWith(Errno.EIO);
                        }

                        private %4$s %2$s() {
                            return %4$s.of(%5$s);
                        }
                    """, fop.name(), fop.javaName(), fop.constant(), fop.argsClass(), values(fop)))
                .collect(Collectors.joining("\n"));
    }

    private static String values(FopEntry fop) {
        return fop.javaArgs().stream().map(TestClass::value).collect(Collectors.joining(", "));
    }

    /** Returns a value with which the fop may be wound. */
    private static String value(Slot slot) {
        if (slot.nullable()) {
            return "null";
        }
        return switch (slot.kind()) {
            case LOC -> slot.name().equals("newloc") ? "graph.loc(\"/b\")" : "graph.loc(\"/a\")";
            case FD -> "graph.fd(graph.file(\"/a\"), 0)";
            case STRING, SPEC -> "\"name\"";
            case INT, UINT, MODE, DEV, SIZE, OFFSET -> "0";
            case DICT -> "Dict.builder().build()";
            case IATT, FLOCK, LEASE, STATVFS -> simpleName(slot) + ".zero()";
            case PAYLOAD -> "Payload.of(new byte[1])";
            case LOCKS -> "LockList.of(List.of())";
            case ENTRYLK_CMD -> "EntrylkCmd.LOCK";
            case ENTRYLK_TYPE -> "EntrylkType.READ";
            case XATTROP -> "XattropFlags.ADD_ARRAY";
            case SEEK -> "SeekWhat.DATA";
            case INODE, IOBREF, DIRENTS, CHECKSUM ->
                throw new IllegalStateException(
                        "no fop has had an argument of kind " + slot.kind() + ": add a value for it here");
        };
    }

    private static String simpleName(Slot slot) {
        return FopMethodText.simpleName(slot.kind().javaType());
    }
}
