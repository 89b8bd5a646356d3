package org.glujava.processor;

import com.google.auto.service.AutoService;
import java.io.IOException;
import java.lang.annotation.Annotation;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.annotation.processing.AbstractProcessor;
import javax.annotation.processing.ProcessingEnvironment;
import javax.annotation.processing.Processor;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.Element;
import javax.lang.model.element.ModuleElement;
import javax.lang.model.element.Name;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.ElementFilter;
import javax.lang.model.util.Elements;
import javax.tools.Diagnostic;
import org.glujava.Cbk;
import org.glujava.Fop;
import org.glujava.Metrics;
import org.glujava.Notify;
import org.glujava.Reconfigure;
import org.glujava.Statedump;
import org.glujava.Translator;
import org.glujava.fops.FopTable;
import org.glujava.processor.flow.Compilers;
import org.glujava.processor.flow.SourceChecks;
import org.glujava.processor.validate.FopOutside;
import org.glujava.processor.validate.ReconfigureCheck;
import org.glujava.processor.validate.TranslatorValidator;
import org.glujava.processor.write.ServicesFile;
import org.glujava.processor.write.TranslatorWriter;

/** Checks {@code @Translator} classes, and writes the stubs, the provider and the services entry of each. */
@AutoService(Processor.class)
public final class TranslatorProcessor extends AbstractProcessor {
    private static final List<Class<? extends Annotation>> OF_METHODS =
            List.of(Fop.class, Notify.class, Cbk.class, Statedump.class, Metrics.class);

    private TranslatorValidator validator;
    private TranslatorWriter writer;

    /** The translators of the last round. Their stubs are written, their providers are not yet. */
    private final List<TypeElement> begun = new ArrayList<>();

    private Optional<SourceChecks> sourceChecks = Optional.empty();

    /** Called by javac. */
    public TranslatorProcessor() {}

    @Override
    public synchronized void init(ProcessingEnvironment environment) {
        super.init(environment);
        FopTable table = FopTable.load();
        validator = new TranslatorValidator(table, environment.getElementUtils(), environment.getTypeUtils());
        writer = new TranslatorWriter(environment.getFiler(), environment.getElementUtils());
        sourceChecks = Compilers.sourceChecks(environment, table);
    }

    @Override
    public Set<String> getSupportedAnnotationTypes() {
        return Stream.concat(Stream.of(Translator.class, Reconfigure.class), OF_METHODS.stream())
                .map(Class::getName)
                .collect(Collectors.toUnmodifiableSet());
    }

    @Override
    public SourceVersion getSupportedSourceVersion() {
        return SourceVersion.latestSupported();
    }

    @Override
    public boolean process(Set<? extends TypeElement> annotations, RoundEnvironment round) {
        for (Class<? extends Annotation> annotation : OF_METHODS) {
            for (Element method : round.getElementsAnnotatedWith(annotation)) {
                Report report = new Report();
                FopOutside.check(annotation, method, report);
                report.printTo(processingEnv.getMessager());
            }
        }
        for (Element method : round.getElementsAnnotatedWith(Reconfigure.class)) {
            Report report = new Report();
            ReconfigureCheck.checkPlace(method, report);
            report.printTo(processingEnv.getMessager());
        }
        List<TypeElement> before = List.copyOf(begun);
        begun.clear();
        before.forEach(type -> complete(asItIsNow(type), round.processingOver()));
        translators(round).forEach(this::begin);
        if (round.processingOver() && !round.errorRaised()) {
            writeServices();
        }
        return false;
    }

    /**
     * Writes the stubs, which makes javac start another round. All other work waits for that round: a later processor,
     * such as Lombok, may add a constructor to the class.
     */
    private void begin(TypeElement type) {
        Report report = new Report();
        validator.validate(type, new Report()).ifPresent(translator -> writer.writeStubs(translator, report));
        report.printTo(processingEnv.getMessager());
        begun.add(type);
    }

    /**
     * Checks the class and writes the provider.
     *
     * @param over whether this is the last round, in which nothing can be written any more
     */
    private void complete(TypeElement type, boolean over) {
        Report report = new Report();
        validator
                .validate(type, report)
                .filter(translator -> report.isClean() && !over)
                .ifPresent(translator -> writer.writeProvider(translator, report));
        sourceChecks.ifPresent(check -> check.check(type, report));
        report.printTo(processingEnv.getMessager());
    }

    private TypeElement asItIsNow(TypeElement type) {
        Elements elements = processingEnv.getElementUtils();
        ModuleElement module = elements.getModuleOf(type);
        Name name = type.getQualifiedName();
        TypeElement now = module == null ? elements.getTypeElement(name) : elements.getTypeElement(module, name);
        return now == null ? type : now;
    }

    /** Returns the translators sorted by name, so that the output does not depend on the order of the files. */
    private static List<TypeElement> translators(RoundEnvironment round) {
        return ElementFilter.typesIn(round.getElementsAnnotatedWith(Translator.class)).stream()
                .sorted(Comparator.comparing(type -> type.getQualifiedName().toString()))
                .toList();
    }

    private void writeServices() {
        try {
            Report report = new Report();
            writer.services().write(processingEnv.getFiler(), processingEnv.getElementUtils(), report);
            report.printTo(processingEnv.getMessager());
        } catch (IOException e) {
            processingEnv
                    .getMessager()
                    .printMessage(Diagnostic.Kind.ERROR, Message.WRITING_FAILED.format(ServicesFile.PATH, e));
        }
    }
}
