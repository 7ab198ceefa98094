#!/usr/bin/env bash
# Runs a class of Kafka's: kafka-run-class.sh CLASS [ARGUMENT…]
set -o nounset -o errexit
home=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
config=$home/config
[[ -e $config/tools-log4j2.yaml ]] || config=/etc/kafka/docker
: "${KAFKA_HEAP_OPTS:=-Xmx256m}"
: "${KAFKA_LOG4J_OPTS:=-Dlog4j2.configurationFile=$config/tools-log4j2.yaml}"
# shellcheck disable=SC2086 # each holds several options
exec java $KAFKA_HEAP_OPTS ${KAFKA_JVM_PERFORMANCE_OPTS-} ${KAFKA_JMX_OPTS-} $KAFKA_LOG4J_OPTS ${KAFKA_OPTS-} \
  -cp "$home/libs/*" "$@"
