module com.example.modular {
    requires org.glujava.core;

    provides org.glujava.spi.TranslatorProvider with
            com.example.modular.GateProvider;
}
