package org.glujava.testkit;

import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.glujava.LogLevel;
import org.glujava.type.Size;
import org.jspecify.annotations.Nullable;

/** The settings of a {@link TestGraph}, as its builder collects them. */
abstract sealed class GraphSettings permits TestGraph.Builder {
    final Map<String, String> options = new HashMap<>();
    final Map<String, @Nullable Child> children = new LinkedHashMap<>();
    final Set<Problem.Kind> tolerated = EnumSet.noneOf(Problem.Kind.class);
    final TestVolumeGraph around = new TestVolumeGraph();
    Top top = Top.FUSE;
    LogLevel logLevel = LogLevel.INFO;
    Size heap = Size.parse("256MB");

    /**
     * Sets an option as in a volfile: one of the translator, or one of GluJava itself, such as {@code
     * frame-timeout}.
     *
     * @param key the key
     * @param value the value
     * @return this builder
     */
    public TestGraph.Builder option(String key, String value) {
        options.put(key, value);
        return self();
    }

    /**
     * Adds a child. A graph without children gets one, named {@code child}.
     *
     * @param name its name
     * @return this builder
     */
    public TestGraph.Builder child(String name) {
        children.put(name, null);
        return self();
    }

    /**
     * Adds a child with replies.
     *
     * @param name its name
     * @param child the replies
     * @return this builder
     */
    public TestGraph.Builder child(String name, Child child) {
        children.put(name, child);
        return self();
    }

    /**
     * Sets the sender of fops. The default is {@link Top#FUSE}.
     *
     * @param newTop the sender
     * @return this builder
     */
    public TestGraph.Builder top(Top newTop) {
        top = newTop;
        return self();
    }

    /**
     * Sets the translator's log level. The default is INFO.
     *
     * @param level the level
     * @return this builder
     */
    public TestGraph.Builder logLevel(LogLevel level) {
        logLevel = level;
        return self();
    }

    /**
     * Sets the maximum size of the Java heap, as seen by the translator. The default is 256 MB, as in GlusterFS
     * without {@code -Xmx}.
     *
     * @param size the size
     * @return this builder
     */
    public TestGraph.Builder heap(Size size) {
        heap = size;
        return self();
    }

    /**
     * Sets an option of another volume in the graph: see {@link org.glujava.TranslatorContext#optionsInGraph}.
     *
     * @param type the type of the volume
     * @param key the key
     * @param value the value
     * @return this builder
     */
    public TestGraph.Builder inGraph(String type, String key, String value) {
        around.option(type, key, value);
        return self();
    }

    /**
     * Sets the folder that is mounted as the root: see {@link org.glujava.TranslatorContext#mountedFolder}.
     *
     * @param folder the folder
     * @return this builder
     */
    public TestGraph.Builder mountedFolder(String folder) {
        around.mountedFolder(folder);
        return self();
    }

    /**
     * Tolerates problems of these kinds: they do not fail the test.
     *
     * @param kinds the kinds
     * @return this builder
     */
    public TestGraph.Builder tolerate(Problem.Kind... kinds) {
        tolerated.addAll(List.of(kinds));
        return self();
    }

    abstract TestGraph.Builder self();
}
