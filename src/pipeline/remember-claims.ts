import { type ClaimMemory, createClaimMemory } from '../analyse/index.ts'

/** Events whose readings are kept between analyses: those that are growing now. A large one takes some 30 MB. */
const EVENTS = 16

/** What the last analyses of the events that are growing now have read, so that one more article costs its own reading. */
export type ClaimMemories = (event: string) => ClaimMemory

/** Memories by event; the one used longest ago is forgotten first. One per process. */
export function createClaimMemories(): ClaimMemories {
  const memories = new Map<string, ClaimMemory>()
  return (event) => {
    const memory = memories.get(event) ?? createClaimMemory()
    memories.delete(event)
    memories.set(event, memory)
    const [oldest] = memories.keys()
    if (memories.size > EVENTS && oldest !== undefined) memories.delete(oldest)
    return memory
  }
}
