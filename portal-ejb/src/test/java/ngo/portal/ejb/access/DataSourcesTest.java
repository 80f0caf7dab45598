package ngo.portal.ejb.access;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.annotation.sql.DataSourceDefinition;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.postgresql.ds.common.BaseDataSource;

/** The data sources are completed by the server, in an order of its own. */
class DataSourcesTest {

    private static final String ADDRESS =
            "jdbc:postgresql://db1.example.org:5433,db2.example.org:5434/portal?sslmode=verify-full&targetServerType=primary";

    static Stream<DataSourceDefinition> definitions() {
        return Arrays.stream(DataSources.class.getAnnotationsByType(DataSourceDefinition.class));
    }

    @ParameterizedTest
    @MethodSource("definitions")
    void aDataSourceGoesWhereItsAddressSaysWhateverTheServerSetsAfterwards(DataSourceDefinition definition)
            throws ReflectiveOperationException {
        BaseDataSource completed = made(definition);
        completed.setUrl(ADDRESS);
        completed.setServerNames(new String[] {definition.serverName()});
        BaseDataSource corrected = made(definition);
        corrected.setServerNames(new String[] {definition.serverName()});
        corrected.setUrl(ADDRESS);

        for (BaseDataSource source : List.of(completed, corrected)) {
            assertThat(source.getServerNames()).containsExactly("db1.example.org", "db2.example.org");
            assertThat(source.getPortNumbers()).containsExactly(5433, 5434);
            assertThat(source.getDatabaseName()).isEqualTo("portal");
            assertThat(source.getSslmode()).isEqualTo("verify-full");
            assertThat(source.getURL()).contains("targetServerType=primary");
        }
    }

    private static BaseDataSource made(DataSourceDefinition definition) throws ReflectiveOperationException {
        return Class.forName(definition.className())
                .asSubclass(BaseDataSource.class)
                .getDeclaredConstructor()
                .newInstance();
    }
}
