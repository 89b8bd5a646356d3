/** The annotation processor that checks translators and writes their stubs and providers. */
module org.glujava.processor {
    requires com.palantir.javapoet;
    requires transitive java.compiler;
    requires org.glujava.core;
    requires org.glujava.fops;
    requires static com.google.auto.service; // annotations
    requires static jdk.compiler; // only javac has source trees, which the flow checks need
    requires static org.jspecify;

    provides javax.annotation.processing.Processor with
            org.glujava.processor.TranslatorProcessor;
}
