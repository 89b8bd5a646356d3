/**
 * The tables of fops, options and events, and the generators that write Java and C from them. Used at build time only.
 */
module org.glujava.fops {
    requires com.palantir.javapoet;
    requires java.compiler;
    requires java.xml;
    requires static org.objectweb.asm; // to record the API

    exports org.glujava.fops to
            org.glujava.processor;
}
