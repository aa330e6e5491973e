// Reads a file of activities in a worker, so that the page stays quick. What the file holds never leaves the device.
import { readActivities } from "../lib/activities.js"
import { FAULTS, LARGEST, megabytes, refuse } from "../lib/bytes.js"

const nothing = { rows: 0, runs: [], leftOut: [], questions: [], types: [] }

/** The reading of a file, a fault in words. A look at its size and first bytes comes before the rest is opened. */
export async function read(file, options) {
  try {
    const fault = refuse(new Uint8Array(await file.slice(0, 4096).arrayBuffer()), file.size)
    const reading = fault ? { ...nothing, fault } : readActivities(new Uint8Array(await file.arrayBuffer()), options)
    return reading.fault ? { ...reading, fault: said(reading.fault, file.size) } : reading
  } catch {
    return { ...nothing, fault: FAULTS.unreadable }
  }
}

const said = (fault, size) => (fault === "large" ? `This file has ${megabytes(size)}; at most ${megabytes(LARGEST)} are read. ${FAULTS.large}` : FAULTS[fault])

if (typeof document === "undefined") {
  self.onmessage = async ({ data }) => self.postMessage(await read(data.file, data.options))
}
